; The installer for Windows, by Inno Setup 6; windows.py says what it is made of: Version, Numbers, Folder, Target, Name.
; It needs no administrator, and neither it nor the uninstaller touches the person's settings, which are elsewhere.
; Neither begins while the app runs: of an installation that is in use half would be left.

#if Ver < EncodeVer(6, 3, 0) || Ver >= EncodeVer(7, 0, 0)
  #error This script is for Inno Setup 6, from 6.3 on.
#endif

#define Root SourcePath + "\..\..\.."
#define Identity "NetrexToken.NetrexToken"
#define Mutex "NetrexToken-6E0A2F0B-3C7B-4B57-9C2B-2E1B6E5F7D41"

[Setup]
AppId={{6E0A2F0B-3C7B-4B57-9C2B-2E1B6E5F7D41}
AppName=Netrex Token
AppVersion={#Version}
AppVerName=Netrex Token {#Version}
AppPublisher=Netrex Token contributors
VersionInfoVersion={#Numbers}
AppMutex={#Mutex}
DefaultDirName={localappdata}\Programs\Netrex Token
DisableDirPage=auto
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes
OutputDir={#Target}
OutputBaseFilename={#Name}
SetupIconFile={#Root}\resources\icons\netrex-token.ico
UninstallDisplayIcon={app}\netrex-gui.exe
UninstallDisplayName=Netrex Token
#ifdef Signed
SignTool=signtool
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "cs"; MessagesFile: "compiler:Languages\Czech.isl"

[InstallDelete]
; What an older version had, and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion
Source: "{#Root}\LICENSE"; DestDir: "{app}"; DestName: "LICENSE.txt"; Flags: ignoreversion

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Icons]
Name: "{autoprograms}\Netrex Token"; Filename: "{app}\netrex-gui.exe"; AppUserModelID: "{#Identity}"
Name: "{autodesktop}\Netrex Token"; Filename: "{app}\netrex-gui.exe"; AppUserModelID: "{#Identity}"; Tasks: desktopicon

[Registry]
; A connection opens at a double click. Of the files that age made only some are ours: there the app is one choice.
Root: HKA; Subkey: "Software\Classes\.netrex-connection"; ValueType: string; ValueData: "NetrexToken.Connection"; \
  Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.age"; ValueType: none; Flags: uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.age\OpenWithProgids"; ValueType: none; ValueName: "NetrexToken.Sealed"; \
  Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\NetrexToken.Connection"; ValueType: string; ValueData: "{cm:Connection}"; \
  Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\NetrexToken.Connection\DefaultIcon"; ValueType: string; \
  ValueData: "{app}\netrex-gui.exe,0"
Root: HKA; Subkey: "Software\Classes\NetrexToken.Connection\shell\open\command"; ValueType: string; \
  ValueData: """{app}\netrex-gui.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\NetrexToken.Sealed"; ValueType: string; ValueData: "{cm:Sealed}"; \
  Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\NetrexToken.Sealed\DefaultIcon"; ValueType: string; \
  ValueData: "{app}\netrex-gui.exe,0"
Root: HKA; Subkey: "Software\Classes\NetrexToken.Sealed\shell\open\command"; ValueType: string; \
  ValueData: """{app}\netrex-gui.exe"" ""%1"""

[CustomMessages]
en.Connection=Netrex connection
cs.Connection=Připojení Netrex
en.Sealed=Sealed Netrex token
cs.Sealed=Zapečetěný token Netrex
en.StartedMeanwhile=Netrex Token was started meanwhile. Close it, then try again.
cs.StartedMeanwhile=Netrex Token byl mezitím spuštěn. Zavřete ho a zkuste to znovu.

[Run]
Filename: "{app}\netrex-gui.exe"; Description: "{cm:LaunchProgram,Netrex Token}"; Flags: nowait postinstall skipifsilent

[Code]
function PrepareToInstall(var NeedsRestart: Boolean): String;
begin
  if CheckForMutexes('{#Mutex}') then
    Result := CustomMessage('StartedMeanwhile');
end;
