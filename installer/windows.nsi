; The Windows setup: one user's own folder, no administrator needed, no network. Compiled by installer/build.py.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include "MUI2.nsh"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\consult-app"

Name "$(Title)"
OutFile "${SETUP}"
InstallDir "$LOCALAPPDATA\Programs\consult-app"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\consult-app.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DataStays)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString Title ${LANG_SIMPCHINESE} "协商议事"
LangString Title ${LANG_ENGLISH} "Consultations"
LangString DataStays ${LANG_SIMPCHINESE} "程序将被删除；已办理的协商、名册和文件都留在数据文件夹里。"
LangString DataStays ${LANG_ENGLISH} "The program is removed; consultations, roster and papers stay in the data folder."

Section
  ; the old program folder goes first, so that no file of an older version stays among the new
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FROZEN}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(Title).lnk" "$INSTDIR\consult-app.exe"
  CreateShortcut "$DESKTOP\$(Title).lnk" "$INSTDIR\consult-app.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "$(Title)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\consult-app.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; only what was installed: the data lies elsewhere and is never touched
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\consult-app.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\$(Title).lnk"
  Delete "$DESKTOP\$(Title).lnk"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
